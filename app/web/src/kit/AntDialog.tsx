import { Modal, type ModalProps } from "antd";

export const AntDialog = (props: ModalProps) => <Modal {...props} />;
